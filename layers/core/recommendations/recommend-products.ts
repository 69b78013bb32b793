import type {
  MerchantRule,
  Placement,
  RecommendationKind,
  RecommendationsReply,
  RuleEffect,
} from '#contract/recommendations.ts';
import { isSellable } from '../catalogue/is-shown.ts';
import type { Ports } from '../ports.ts';
import { addSalesSince } from './add-sales-since.ts';
import { explore } from './explore.ts';
import { findCandidates } from './find-candidates.ts';
import { loadTables } from './load-tables.ts';
import { applyRules, type Candidate, rulesInForce } from './merchant-rules.ts';
import { narrowToCategory } from './narrow-to-category.ts';
import { presentCandidates } from './present-candidates.ts';
import { recommendationIdOf } from './recommendation-id.ts';
import { shopperState } from './shopper-state.ts';
import type { WordPorts } from './word-list.ts';
import { spreadCategories } from './spread-categories.ts';

export type RecommendPorts = Pick<
  Ports,
  'events' | 'itemTables' | 'rules' | 'catalogue' | 'knowledge' | 'clock' | 'ids'
> &
  WordPorts;

/** What somebody wants to see. */
export interface RecommendRequest {
  readonly tenant: string;
  /** Absent for nobody in particular. */
  readonly shopper?: string | undefined;
  readonly kind: RecommendationKind;
  readonly placement: Placement;
  readonly productId?: string | undefined;
  readonly cart: readonly string[];
  /** Nothing but these; anything when absent. */
  readonly within?: ReadonlySet<string> | undefined;
  readonly limit: number;
  readonly language?: string | undefined;
  readonly market?: string | undefined;
  /** Rules to try instead of those that are saved. */
  readonly rules?: readonly MerchantRule[] | undefined;
  /** Epoch milliseconds; now when absent. */
  readonly at?: number | undefined;
}

/** A list, and what rules did to it. */
export interface RecommendedList extends RecommendationsReply {
  readonly effects: readonly RuleEffect[];
}

/** Lists in which one category must not crowd out the others. */
const mixed: ReadonlySet<RecommendationKind> = new Set(['personal', 'popular', 'trending', 'recent']);

/**
 * Recommends what can be bought this moment: rank by what was learnt and by what the shopper did up to a moment ago,
 * leave out what is of no use, spread, do as the merchant says, try something now and then, say why. Reads as many rows
 * as the list and the shopper's newest events need, whatever the size of the catalogue.
 */
export async function recommendProducts(
  ports: RecommendPorts,
  request: RecommendRequest,
): Promise<RecommendedList> {
  const { tenant, shopper, kind, placement, limit } = request;
  const now = request.at ?? ports.clock.now();
  const [published, events, saved] = await Promise.all([
    addSalesSince(ports, tenant).then((tables) => narrowToCategory(ports, tables, request)),
    shopper === undefined ? [] : ports.events.recent(tenant, shopper),
    request.rules ?? ports.rules.read(tenant),
  ]);
  const state = shopperState(events, now);
  const seeds = [
    ...new Set([...(request.productId === undefined ? [] : [request.productId]), ...request.cart]),
  ];
  const wish = { kind, seeds, past: state.past, now };
  const tables = await loadTables(ports, tenant, published, wish);
  const rules = rulesInForce(saved, { placement, kind, now });
  const isOutside = (item: string) => request.within?.has(item) === false;
  const pins = rules
    .flatMap((rule) => (rule.type === 'pin' ? rule.productId : []))
    .filter((id) => !isOutside(id));
  const { candidates, products } = await findCandidates(ports, tables, {
    ...wish,
    ...request,
    kind,
    also: [...seeds, ...pins],
    isExcluded: (item) =>
      isOutside(item) || state.dismissed.has(item) || state.isJustBought(item, tables.row(item)?.repeatDays),
  });
  const fitting = kind === 'together' ? goingWell(candidates) : candidates;
  const isNarrow = request.productId !== undefined;
  const spread = mixed.has(kind) && !isNarrow ? spreadCategories(fitting, limit) : fitting;
  const beside = seeds.flatMap((id) => products.get(id) ?? []);
  const pinned = pins
    .flatMap((id) => products.get(id) ?? [])
    .filter((product) => !beside.includes(product) && isSellable(product, request.market));
  const ruled = applyRules(spread, rules, { placement, kind, now, limit, beside, pinned });
  const unique = ports.ids.next();
  const mayExplore = kind === 'personal' && rules.length === 0;
  const { list, exploredId } = explore(ruled.list, mayExplore ? without(spread, ruled.list) : [], unique);
  const arm = exploredId === undefined ? 'plain' : 'explored';
  return {
    recommendationId: recommendationIdOf({ kind, arm, placement }, unique),
    kind,
    items: await presentCandidates(ports, {
      ...request,
      list,
      products,
      exploredId,
      version: published?.version ?? '',
      isOrdered: rules.length > 0,
    }),
    effects: ruled.effects,
  };
}

/** What only sells well does not go with anything: a shorter list is the truth, unless nothing is known at all. */
function goingWell(candidates: readonly Candidate[]): readonly Candidate[] {
  const found = candidates.filter(({ reason }) => reason.code === 'bought-together');
  return found.length === 0 ? candidates : found;
}

function without(all: readonly Candidate[], listed: readonly Candidate[]): readonly Candidate[] {
  const ids = new Set(listed.map(({ product }) => product.id));
  return all.filter(({ product }) => !ids.has(product.id));
}
