import { useEffect, useState } from 'preact/hooks';
import type { Failure } from './failure.ts';

/** The seconds still to wait before a failed request may be sent again. */
export function useCountdown(failure: Failure): number {
  const [until] = useState(() => Date.now() + failure.retryAfterSeconds * 1000);
  const [seconds, setSeconds] = useState(failure.retryAfterSeconds);
  useEffect(() => {
    const timer = setInterval(() => {
      const left = Math.max(Math.ceil((until - Date.now()) / 1000), 0);
      setSeconds(left);
      if (left === 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [until]);
  return seconds;
}
