/** What a browser calls a picture, and how its name ends. */
export interface PictureType {
  readonly media: string;
  readonly ending: string;
}

/** The pictures that are kept, by how they begin. No SVG: it can run scripts. */
const types: readonly (PictureType & { readonly begins: (bytes: Uint8Array) => boolean })[] = [
  { media: 'image/png', ending: 'png', begins: at(0, '\u0089PNG\r\n\u001A\n') },
  { media: 'image/jpeg', ending: 'jpg', begins: at(0, '\u00FF\u00D8\u00FF') },
  { media: 'image/gif', ending: 'gif', begins: (bytes) => at(0, 'GIF87a')(bytes) || at(0, 'GIF89a')(bytes) },
  { media: 'image/webp', ending: 'webp', begins: (bytes) => at(0, 'RIFF')(bytes) && at(8, 'WEBP')(bytes) },
  {
    media: 'image/avif',
    ending: 'avif',
    begins: (bytes) => at(4, 'ftypavif')(bytes) || at(4, 'ftypavis')(bytes),
  },
];

/** Which of the pictures that are kept some bytes are, by the bytes alone. */
export function pictureType(bytes: Uint8Array): PictureType | undefined {
  return types.find(({ begins }) => begins(bytes));
}

/** The type that an address ends in; undefined for anything else. */
export function mediaOfPicture(address: string): string | undefined {
  return types.find(({ ending }) => address.endsWith(`.${ending}`))?.media;
}

function at(place: number, text: string): (bytes: Uint8Array) => boolean {
  const wanted = Buffer.from(text, 'latin1');
  return (bytes) => wanted.equals(bytes.subarray(place, place + wanted.length));
}
