import type { HTMLAttributes } from 'preact';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'aisle-chat': HTMLAttributes<HTMLElement> & {
        readonly hosts?: string;
        readonly suggestions?: string;
        readonly consent?: boolean;
      };
    }
  }
}
