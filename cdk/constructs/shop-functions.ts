import { Construct } from 'constructs';
import type { LambdaName } from '#contract/lambdas.ts';
import type { Assets } from '../assets.ts';
import type { Parameters } from '../parameters.ts';
import { functionMaker, type Resources } from './function-maker.ts';
import type { ShopFunction } from './shop-function.ts';

/** Every function that answers requests. */
export class ShopFunctions extends Construct {
  readonly byName: Readonly<Record<LambdaName | 'authorizer', ShopFunction>>;

  constructor(scope: Construct, resources: Resources, assets: Assets, parameters: Parameters) {
    super(scope, 'Functions');
    const create = functionMaker(this, resources, assets, parameters);
    this.byName = {
      system: create('system'),
      guests: create('guests'),
      chat: create('chat'),
      conversations: create('conversations'),
      knowledge: create('knowledge'),
      products: create('products'),
      events: create('events'),
      recommendations: create('recommendations'),
      sources: create('sources'),
      costs: create('costs'),
      descriptions: create('descriptions'),
      authorizer: create('authorizer'),
    };
  }
}
