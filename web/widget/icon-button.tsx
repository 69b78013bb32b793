import type { VNode } from 'preact';
import { Icon } from '../shared/icon.tsx';

interface IconButtonProperties {
  readonly sign: string;
  readonly label: string;
  /** Only for buttons that stay pressed. */
  readonly isPressed?: boolean;
  readonly onPress: () => void;
}

/** A button that is only a sign; its label is read out and shown on hover. */
export function IconButton({ sign, label, isPressed, onPress }: IconButtonProperties): VNode {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-pressed={isPressed}
      onClick={onPress}
    >
      <Icon sign={sign} />
    </button>
  );
}
