/** The places of the `count` highest scores above zero, ascending; of equal scores the first count. */
export function highest(scores: Float32Array, count: number): Uint32Array {
  const heap = new Uint32Array(count);
  let size = 0;
  let least = 0;
  for (let place = 0; place < scores.length; place += 1) {
    const isHigh = (scores[place] ?? 0) > least;
    if (!isHigh) continue;
    if (size < count) {
      rise(heap, size, place, scores);
      size += 1;
    } else {
      sink(heap, place, scores);
    }
    if (size === count) least = scores[heap[0] ?? 0] ?? 0;
  }
  return heap.subarray(0, size).toSorted();
}

/** Adds a place at the end of the heap, whose first is the worst. */
function rise(heap: Uint32Array, end: number, place: number, scores: Float32Array): void {
  let at = end;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent] ?? 0;
    if (isWorse(above, place, scores)) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = place;
}

/** Puts a place where the worst of a full heap was. */
function sink(heap: Uint32Array, place: number, scores: Float32Array): void {
  let at = 0;
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    const right = child + 1;
    if (right < heap.length && isWorse(heap[right] ?? 0, heap[child] ?? 0, scores)) child = right;
    const below = heap[child] ?? 0;
    if (isWorse(place, below, scores)) break;
    heap[at] = below;
    at = child;
  }
  heap[at] = place;
}

function isWorse(a: number, b: number, scores: Float32Array): boolean {
  const scoreOfA = scores[a] ?? 0;
  const scoreOfB = scores[b] ?? 0;
  return scoreOfA < scoreOfB || (scoreOfA === scoreOfB && a > b);
}
