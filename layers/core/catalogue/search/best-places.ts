/** The first of some places in an order, best first; linear in their number but for those wanted. */
export function bestPlaces(
  places: ArrayLike<number>,
  count: number,
  compare: (a: number, b: number) => number,
): number[] {
  /** A heap of the best so far, the worst of them on top. */
  const heap: number[] = [];
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    if (heap.length < count) {
      heap.push(place);
      rise(heap, compare);
    } else if (heap[0] !== undefined && compare(place, heap[0]) < 0) {
      heap[0] = place;
      sink(heap, compare);
    }
  }
  return heap.toSorted(compare);
}

type Compare = (a: number, b: number) => number;

function rise(heap: number[], compare: Compare): void {
  let at = heap.length - 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (compare(heap[at] ?? 0, heap[above] ?? 0) <= 0) return;
    swap(heap, at, above);
    at = above;
  }
}

function sink(heap: number[], compare: Compare): void {
  let at = 0;
  for (;;) {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    let worst = at;
    if (left < heap.length && compare(heap[left] ?? 0, heap[worst] ?? 0) > 0) worst = left;
    if (right < heap.length && compare(heap[right] ?? 0, heap[worst] ?? 0) > 0) worst = right;
    if (worst === at) return;
    swap(heap, at, worst);
    at = worst;
  }
}

function swap(heap: number[], one: number, other: number): void {
  [heap[one], heap[other]] = [heap[other] ?? 0, heap[one] ?? 0];
}
