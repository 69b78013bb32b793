/** The area of a region's inference profiles: https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html */
export function bedrockArea(region: string): string {
  if (region.startsWith('us-gov-')) return 'us-gov';
  if (/^(?:us|ca|sa)-/u.test(region)) return 'us';
  return region.startsWith('ap-') ? 'apac' : 'eu';
}
