/**
 * The file that an address of our pages stands for: the store reads its own addresses, as in /products/tent-1, and the
 * API's page has a folder. Runs in CloudFront as it is written here, so it may use nothing from around it.
 */
export function fileOfPath(path: string): string {
  // An id may have a dot.
  if (/^\/products\/[^/]+\/?$/.test(path)) return '/index.html';
  const isFile = path.slice(path.lastIndexOf('/')).includes('.');
  if (isFile) return path;
  return /^\/docs\/?$/.test(path) ? '/docs/index.html' : '/index.html';
}
