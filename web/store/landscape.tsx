import type { VNode } from 'preact';

/** An evening by a lake, drawn by hand; it says nothing to who does not see it. */
export function Landscape(): VNode {
  return (
    <svg class="landscape" viewBox="0 0 1440 640" preserveAspectRatio="xMaxYMax slice" aria-hidden="true">
      <defs>
        <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="#f7efe0" />
          <stop offset="0.55" stop-color="#f9dfb8" />
          <stop offset="1" stop-color="#f3c48c" />
        </linearGradient>
        <linearGradient id="lake" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="#f0c797" />
          <stop offset="1" stop-color="#8fb0a3" />
        </linearGradient>
      </defs>
      <rect width="1440" height="640" fill="url(#sky)" />
      <circle cx="1150" cy="252" r="66" fill="#fff3d6" />
      <path d="M0 420 Q180 372 380 396 T780 330 T1130 320 T1440 262 V640 H0Z" fill="#c9cfb6" />
      <path d="M0 452 Q220 404 470 430 T930 384 T1440 350 V640 H0Z" fill="#9fb69d" />
      <path d="M0 486 Q320 462 720 466 T1440 440 V640 H0Z" fill="url(#lake)" />
      <path
        d="M760 488h240M840 503h150M730 518h100"
        stroke="#fff3d6"
        stroke-width="4"
        stroke-linecap="round"
        opacity="0.7"
      />
      <path d="M640 640 Q840 510 1080 520 T1440 482 V640Z" fill="#4d7a60" />
      <path d="M0 540 Q160 520 330 560 T760 660 H0Z" fill="#3c6a51" />
      <path d="M0 606 Q360 560 760 616 T1440 574 V640 H0Z" fill="#24543f" />
      <Tent />
      <g fill="#1d4634">
        {[
          [1322, 566, 1.15],
          [1366, 580, 0.85],
          [1412, 560, 1.35],
        ].map(([x = 0, y = 0, size = 1]) => (
          <path
            key={x}
            transform={`translate(${x} ${y}) scale(${size})`}
            d="M0-132 L26-78 H14 L36-38 H20 L44 4 H6 V22 H-6 V4 H-44 L-20-38 H-36 L-14-78 H-26Z"
          />
        ))}
      </g>
    </svg>
  );
}

function Tent(): VNode {
  return (
    <g transform="translate(1200 500)">
      <path d="M0-86 L112 34 H-112Z" fill="#b4532a" />
      <path d="M0-86 L112 34 H34Z" fill="#96431f" />
      <path d="M0-86 L30 34 H-30Z" fill="#f7c873" />
      <path d="M0-86 L0 34 H-30Z" fill="#fbe0a6" />
    </g>
  );
}
