import { bedrockArea } from '#contract/bedrock-area.ts';

/**
 * Where a guardrail of the STANDARD tier may be, and so where its profile sends texts to be judged, by area.
 * https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-cross-region-support.html
 */
const regions: Readonly<Record<string, readonly string[]>> = {
  us: ['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2'],
  'us-gov': ['us-gov-east-1', 'us-gov-west-1'],
  eu: ['eu-central-1', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-3'],
  apac: [
    'ap-northeast-1',
    'ap-northeast-2',
    'ap-northeast-3',
    'ap-south-1',
    'ap-southeast-1',
    'ap-southeast-2',
  ],
};

/** The regions in which a guardrail of this region may judge; none where it cannot be of the STANDARD tier. */
export function guardrailRegions(region: string): readonly string[] {
  const inArea = regions[bedrockArea(region)] ?? [];
  return inArea.includes(region) ? inArea : [];
}
