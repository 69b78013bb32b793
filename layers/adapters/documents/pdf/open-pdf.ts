import * as z from 'zod';

/** A piece of text on a page, in the order of the page's content. */
export interface PdfText {
  readonly text: string;
  readonly endsLine: boolean;
  /** Points. */
  readonly size: number;
  readonly y: number;
}

/** A drawing operation by pdf.js' name. */
export interface PdfOperation {
  readonly name: string;
  readonly args: unknown;
}

/** A page as it is drawn and as it reads. */
export interface PdfPage {
  readonly texts: readonly PdfText[];
  readonly operations: readonly PdfOperation[];
}

/** An open PDF; pages count from 1. */
export interface OpenPdf {
  readonly pages: number;
  page(number: number): Promise<PdfPage>;
  title(): Promise<string | undefined>;
  close(): Promise<void>;
}

/** Pixels. Larger pictures are not unpacked: nobody looks at them here. */
const largestPicture = 2_000_000;

const Metadata = z.object({ info: z.object({ Title: z.string().trim().min(1).max(300) }) });

/** Opens a PDF with pdf.js as unpdf packs it: no worker, no canvas, no network. */
export async function openPdf(bytes: Buffer): Promise<OpenPdf> {
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf');
  // pdf.js takes the bytes over.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    enableXfa: false,
    maxImageSize: largestPicture,
  });
  const { OPS } = await getResolvedPDFJS();
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code, name]));
  return {
    pages: pdf.numPages,
    async page(number) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent({ disableNormalization: true });
      const { fnArray, argsArray } = await page.getOperatorList();
      page.cleanup();
      return {
        texts: items.flatMap((item) => ('str' in item ? [textOf(item)] : [])),
        operations: fnArray.map((code, index) => ({ name: names.get(code) ?? '', args: argsArray[index] })),
      };
    },
    title: async () => Metadata.safeParse(await pdf.getMetadata()).data?.info.Title,
    close: async () => await pdf.loadingTask.destroy(),
  };
}

const Transform = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]);

function textOf(item: {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly transform: readonly unknown[];
}): PdfText {
  const [, , skew, scale, , y] = Transform.parse(item.transform);
  return { text: item.str, endsLine: item.hasEOL, size: Math.hypot(skew, scale), y };
}
