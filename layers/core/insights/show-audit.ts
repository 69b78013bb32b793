import type { AuditQuery, AuditReply, DoubtfulAnswer } from '#contract/audits.ts';
import { messageIdOf } from '../chat/message-id.ts';
import type { Caller, Doubt, Ports } from '../ports.ts';
import { lastClosedWeek } from './iso-week.ts';

/** Shows a page of a week's doubtful answers, with what they come to where the week was summed up. */
export async function showAudit(
  ports: Pick<Ports, 'doubts' | 'auditReports' | 'clock'>,
  { caller, query }: { readonly caller: Caller; readonly query: AuditQuery },
): Promise<AuditReply> {
  const { week = lastClosedWeek(ports.clock.now()), limit, cursor } = query;
  const [report, page] = await Promise.all([
    ports.auditReports.read(caller.tenant, week),
    ports.doubts.list(caller.tenant, week, { limit, cursor }),
  ]);
  return { week, report, answers: page.items.map(shown), cursor: page.cursor };
}

function shown({ conversationId, number, answeredAt, reasons, ...doubt }: Doubt): DoubtfulAnswer {
  const { category, language, confidence, handedOver, rating } = doubt;
  return {
    conversationId,
    messageId: messageIdOf(conversationId, number),
    number,
    answeredAt: new Date(answeredAt).toISOString(),
    category,
    language,
    confidence,
    reasons: [...reasons],
    handedOver,
    rating,
  };
}
