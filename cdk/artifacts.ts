/** Where the files of a model lie: `base/` with the model as Hugging Face keeps it, `adapters/NAME.tar.gz`. */
export interface Artifacts {
  readonly bucket: string;
  /** Empty, or with a slash at its end. */
  readonly prefix: string;
  /** Both together. */
  readonly uri: string;
}

/** How an address of artifacts is written. */
export const artifactsPattern =
  /^s3:\/\/(?<bucket>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\/(?<prefix>(?:[\w.-]+\/)*)$/u;

/** The parts of an address, as in `s3://my-bucket/models/v3/`. */
export function artifactsAt(uri: string): Artifacts {
  const { bucket = '', prefix = '' } = artifactsPattern.exec(uri)?.groups ?? {};
  return { bucket, prefix, uri };
}
