import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { eachInTime, inTime } from './in-time.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = new Promise<never>(() => {});
const tooLate = expect.objectContaining({ code: 'deadline-exceeded' });

it('gives the outcome of work that is done in time', async () => {
  const { signal } = new AbortController();
  expect(await inTime(Promise.resolve(7), signal)).toBe(7);
  await expect(inTime(Promise.reject(new Error('no')), signal)).rejects.toThrow('no');
  expect(vi.getTimerCount()).toBe(0);
});

it('lets work that heeds its deadline end in its own way', async () => {
  const deadline = new AbortController();
  const { promise, resolve } = Promise.withResolvers<string>();
  deadline.signal.addEventListener('abort', () => setTimeout(() => resolve('a degraded answer'), 300));
  const outcome = inTime(promise, deadline.signal);
  deadline.abort();
  await vi.advanceTimersByTimeAsync(300);
  expect(await outcome).toBe('a degraded answer');
  expect(vi.getTimerCount()).toBe(0);
});

it('gives up on work that hangs, within half a second of the deadline', async () => {
  const deadline = new AbortController();
  const outcome = expect(inTime(never, deadline.signal)).rejects.toEqual(tooLate);
  deadline.abort();
  await vi.advanceTimersByTimeAsync(300);
  expect(vi.getTimerCount()).toBe(1);
  await vi.advanceTimersByTimeAsync(100);
  await outcome;
});

it('gives up as well when the deadline has passed already', async () => {
  const outcome = expect(inTime(never, AbortSignal.abort())).rejects.toEqual(tooLate);
  await vi.advanceTimersByTimeAsync(500);
  await outcome;
});

it('passes on each event, and gives up on a generator that hangs', async () => {
  const deadline = new AbortController();
  const events = eachInTime(oneThenNothing(), deadline.signal);
  expect(await events.next()).toEqual({ done: false, value: 'first' });
  const second = expect(events.next()).rejects.toEqual(tooLate);
  deadline.abort();
  await vi.advanceTimersByTimeAsync(500);
  await second;
});

it('gives all events after the deadline half a second together, not each', async () => {
  const deadline = new AbortController();
  const events = eachInTime(oneEach(200), deadline.signal);
  const read = Array.fromAsync(events);
  const outcome = expect(read).rejects.toEqual(tooLate);
  deadline.abort();
  await vi.advanceTimersByTimeAsync(500);
  await outcome;
});

it('ends with the generator, or fails with it', async () => {
  const { signal } = new AbortController();
  expect(await Array.fromAsync(eachInTime(oneAndTwo(), signal))).toEqual([1, 2]);
  await expect(Array.fromAsync(eachInTime(oneAndFailure(), signal))).rejects.toThrow('broken');
});

async function* oneThenNothing() {
  yield 'first';
  await never;
}

async function* oneEach(ms: number) {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, ms));
    yield ms;
  }
}

async function* oneAndTwo() {
  yield 1;
  yield 2;
}

async function* oneAndFailure() {
  yield 1;
  throw new Error('broken');
}
