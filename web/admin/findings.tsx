import type { VNode } from 'preact';
import type { WrittenText } from '#contract/descriptions.ts';
import type { AdminContext } from './admin-context.ts';
import { attributeName } from './attribute-name.ts';

interface FindingsProperties extends Pick<AdminContext, 'texts'> {
  readonly text: WrittenText;
  /** The language of the text. */
  readonly of: string;
}

/** What a text claims and whether the product bears it out, what was removed, which policies hold, what is missing. */
export function Findings({ texts, text, of }: FindingsProperties): VNode {
  const { claims, policies, questions } = text;
  const removed = onceEach(text.removed);
  const broken = policies.filter(({ passed }) => !passed);
  return (
    <dl class="findings">
      <dt>{texts.claims(distinct(claims).length)}</dt>
      <dd>
        <ul>
          {distinct(claims).map(({ text: words, supported, attribute }) => (
            <li key={`${words} ${attribute}`} class={supported ? 'is-good' : 'is-bad'}>
              <span lang={of}>{words}</span>{' '}
              <span class="soft">
                {supported ? texts.supportedBy(attributeName(attribute ?? '')) : texts.unsupported}
              </span>
            </li>
          ))}
        </ul>
      </dd>
      {removed.length > 0 && (
        <>
          <dt>{texts.removed(removed.length)}</dt>
          <dd>
            <ul>
              {removed.map(({ sentence, because, detail }) => (
                <li key={sentence} class="is-bad">
                  <del lang={of}>{sentence}</del>{' '}
                  <span class="soft">
                    {texts.because[because]}: {detail}
                  </span>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      <dt>
        {broken.length === 0 ? texts.policiesKept(policies.length) : texts.policiesBroken(broken.length)}
      </dt>
      <dd>
        <ul>
          {broken.map(({ rule, sentence, reason }) => (
            <li key={rule + sentence} class="is-bad">
              <span lang={of}>{sentence}</span> <span class="soft">{reason}</span>
            </li>
          ))}
        </ul>
      </dd>
      {questions.length > 0 && (
        <>
          <dt>{texts.questions}</dt>
          <dd>
            <ul>
              {questions.map(({ attribute, question }) => (
                <li key={attribute} lang={of}>
                  {question}
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
}

/** A sentence that was taken out of several fields stands once, whatever sign ends it. */
function onceEach(removed: WrittenText['removed']): WrittenText['removed'] {
  return [
    ...new Map(removed.map((one) => [one.sentence.replace(/\P{L}+$/u, '') + one.because, one])).values(),
  ];
}

/** A claim that several sentences make stands once; what nothing bears out comes first. */
function distinct(claims: WrittenText['claims']): WrittenText['claims'] {
  const known = new Map(claims.map((claim) => [`${claim.text} ${claim.attribute}`.toLowerCase(), claim]));
  return [...known.values()].toSorted((a, b) => Number(a.supported) - Number(b.supported));
}
