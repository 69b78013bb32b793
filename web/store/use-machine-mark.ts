import { useEffect } from 'preact/hooks';
import type { Product } from '#contract/product.ts';

const vocabulary = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

/**
 * Tells machines that read the page that a machine wrote its text, and which (EU AI Act, art. 50): as `<meta>`, since the
 * page's policy has no room for scripts in it.
 */
export function useMachineMark(mark: Product['mark']): void {
  useEffect(() => {
    if (mark === undefined) return undefined;
    const told = {
      'ai-generated': 'true',
      digitalSourceType: vocabulary + mark.digitalSourceType,
      'ai-model': mark.model,
    };
    const metas = Object.entries(told).map(([name, content]) => {
      const meta = document.createElement('meta');
      Object.assign(meta, { name, content });
      document.head.append(meta);
      return meta;
    });
    return () => {
      for (const meta of metas) meta.remove();
    };
  }, [mark]);
}
