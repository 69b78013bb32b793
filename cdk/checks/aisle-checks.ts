import { type PolicyValidationPluginReport, type PolicyViolation } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import type { FindingException } from './finding-exception.ts';

/**
 * cdk-nag's rules for AWS solutions and for serverless applications, less the findings we live with; an exception that
 * excuses nothing is a finding itself.
 */
export class AisleChecks extends AwsSolutionsChecks {
  private readonly exceptions: readonly FindingException[];

  constructor(exceptions: readonly FindingException[]) {
    super();
    this.exceptions = exceptions;
  }

  override validateScope(scope: IConstruct): PolicyValidationPluginReport {
    const used = new Set<FindingException>();
    const found = [super.validateScope(scope), new ServerlessChecks().validateScope(scope)];
    const violations = found
      .flatMap((report) => report.violations)
      .map((violation) => this.withoutExcused(violation, used))
      .filter(({ violatingResources }) => violatingResources.length > 0)
      .concat(this.exceptions.filter((exception) => !used.has(exception)).map(unusedViolation));
    return { success: violations.length === 0, violations };
  }

  private withoutExcused(violation: PolicyViolation, used: Set<FindingException>): PolicyViolation {
    const remaining = violation.violatingResources.filter(({ constructPath }) => {
      const exception = this.exceptions.find(
        ({ rule, path }) => violation.ruleName.startsWith(rule) && isWithin(path, constructPath),
      );
      if (exception !== undefined) used.add(exception);
      return exception === undefined;
    });
    return { ...violation, violatingResources: remaining };
  }
}

function isWithin(path: string, constructPath = ''): boolean {
  return constructPath.startsWith(path);
}

function unusedViolation({ rule, path }: FindingException): PolicyViolation {
  return {
    ruleName: `Aisle-UnusedException[${rule}]`,
    description: 'Nothing is found here any more: remove the exception',
    severity: 'error',
    violatingResources: [{ constructPath: path, locations: [] }],
  };
}
