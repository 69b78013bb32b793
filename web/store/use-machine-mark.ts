import { useEffect } from 'preact/hooks';
import type { Product } from '#contract/product.ts';

const vocabulary = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

/**
 * Tells machines that read the page that a machine wrote its text (EU AI Act, art. 50): as `<meta>`, since the
 * page's policy has no room for scripts in it.
 */
export function useMachineMark(mark: Product['mark']): void {
  useEffect(() => {
    if (mark === undefined) return undefined;
    const meta = document.createElement('meta');
    meta.name = 'digitalSourceType';
    meta.content = vocabulary + mark.digitalSourceType;
    document.head.append(meta);
    return () => meta.remove();
  }, [mark]);
}
