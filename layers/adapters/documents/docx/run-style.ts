import type { HidingPlace } from '#core/knowledge/source-file.ts';

/** What of a run's look decides whether it is seen. */
export interface RunStyle {
  readonly isHidden: boolean;
  readonly colour: string;
  readonly hasBackground: boolean;
  /** Points. */
  readonly size: number;
}

export const plainRun: RunStyle = { isHidden: false, colour: 'auto', hasBackground: false, size: 11 };

/** A run's style with one more property of its `w:rPr`. */
export function runStyleWith(
  style: RunStyle,
  name: string,
  attributes: Readonly<Record<string, string>>,
): RunStyle {
  const value = attributes['w:val'] ?? '';
  if (name === 'w:vanish') return { ...style, isHidden: value !== '0' && value !== 'false' };
  if (name === 'w:color') return { ...style, colour: value.toLowerCase() };
  if (name === 'w:sz') return { ...style, size: Number(value) / 2 };
  if (name === 'w:highlight') return { ...style, hasBackground: true };
  if (name === 'w:shd')
    return { ...style, hasBackground: !/^(?:auto|f{6})?$/iu.test(attributes['w:fill'] ?? '') };
  return style;
}

/** How a run is hidden, if it is. A table cell's dark shading comes before its runs and counts as theirs. */
export function hidingPlaceOfRun({
  isHidden,
  colour,
  hasBackground,
  size,
}: RunStyle): HidingPlace | undefined {
  if (isHidden) return 'not-displayed';
  if (size < 3) return 'tiny';
  return /^f[0-9a-f]f[0-9a-f]f[0-9a-f]$/u.test(colour) && !hasBackground ? 'background-colour' : undefined;
}
