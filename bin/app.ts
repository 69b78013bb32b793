import { App, Validations } from 'aws-cdk-lib';
import { fileURLToPath } from 'node:url';
import { addStacks } from '../cdk/add-stacks.ts';
import { assetsIn } from '../cdk/assets.ts';
import { AisleChecks } from '../cdk/checks/aisle-checks.ts';
import { findingExceptions } from '../cdk/checks/finding-exceptions.ts';
import { readParameters } from '../cdk/read-parameters.ts';

const app = new App();
const parameters = readParameters(app.node.getAllContext());
const dist = fileURLToPath(new URL('../dist', import.meta.url));
addStacks(app, assetsIn(dist), parameters);
Validations.of(app).addPlugins(new AisleChecks(findingExceptions(parameters)));
app.synth();
