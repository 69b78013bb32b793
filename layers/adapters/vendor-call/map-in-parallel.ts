/** Results in the order of the items, `width` of them in the making at a time. The first failure is the whole's. */
export async function mapInParallel<T, R>(
  items: readonly T[],
  width: number,
  make: (item: T) => Promise<R>,
): Promise<R[]> {
  const results = new Map<number, R>();
  const left = items.entries();
  let hasFailed = false;
  const work = async (): Promise<void> => {
    for (const [place, item] of left) {
      if (hasFailed) return;
      results.set(place, await make(item));
    }
  };
  const workers = Array.from({ length: Math.min(width, items.length) }, async () =>
    work().catch((cause: unknown) => {
      hasFailed = true;
      throw cause;
    }),
  );
  await Promise.all(workers);
  return [...results].toSorted(([a], [b]) => a - b).map(([, result]) => result);
}
