/** The header by which CloudFront shows that a request came through it; a caller cannot send it past CloudFront. */
export const originHeader = 'x-aisle-origin';
