import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface SheetProperties {
  readonly role: 'dialog' | 'alertdialog';
  readonly label: string;
  readonly children: ComponentChildren;
  readonly onClose: () => void;
}

/** Something that rises over the conversation and takes the focus; a press beside it closes it, Escape too. */
export function Sheet({ role, label, children, onClose }: SheetProperties): VNode {
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => sheet.current?.focus(), [label]);
  return (
    <>
      <div class="veil" onClick={onClose} />
      <div class="sheet" role={role} aria-label={label} tabIndex={-1} ref={sheet}>
        {children}
      </div>
    </>
  );
}
