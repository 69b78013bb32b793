/** Something that is made once; a failure is not kept, so that the next call tries again. */
export function keepSuccess<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return async () => {
    made ??= make();
    return await made.catch((error: unknown) => {
      made = undefined;
      throw error;
    });
  };
}
