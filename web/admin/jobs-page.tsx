import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Failure } from '../shared/failure.ts';
import { useLoaded } from '../shared/use-loaded.ts';
import type { AdminContext } from './admin-context.ts';
import { FailureNote } from './failure-note.tsx';
import { JobCard } from './job-card.tsx';
import { firstWish, RequestFields, requestOf } from './request-fields.tsx';

/** Jobs that write of many products: a new one, and how far the others are. */
export function JobsPage(context: AdminContext): VNode {
  const { api, texts } = context;
  const [made, setMade] = useState(0);
  const loaded = useLoaded(String(made), () =>
    api.call('GET /v1/description-jobs', { query: { limit: 20 } }),
  );
  return (
    <>
      <h1>{texts.jobs}</h1>
      <NewJob {...context} onMade={() => setMade(made + 1)} />
      {loaded.state === 'loading' && <p role="status">{texts.loading}</p>}
      {loaded.state === 'failed' && <FailureNote failure={loaded.failure} texts={texts} />}
      {loaded.state === 'loaded' && loaded.value.jobs.length === 0 && <p>{texts.noJobs}</p>}
      {loaded.state === 'loaded' &&
        loaded.value.jobs.map((job) => <JobCard key={job.jobId} {...context} first={job} />)}
    </>
  );
}

function NewJob({
  api,
  shopApi,
  language,
  texts,
  onMade,
}: AdminContext & { readonly onMade: () => void }): VNode {
  const [wish, setWish] = useState(firstWish);
  const [category, setCategory] = useState('');
  const [brand, setBrand] = useState('');
  const [without, setWithout] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setBusy] = useState(false);
  // A list by name tells what the catalogue can be narrowed down by.
  const known = useLoaded(language, () =>
    shopApi.call('GET /v1/products', { query: { limit: 1, language, sort: 'name' } }),
  );
  const facets = known.state === 'loaded' ? known.value.facets : undefined;

  async function make(): Promise<void> {
    setBusy(true);
    const filter = {
      ...(category.trim() !== '' && { category: category.trim() }),
      ...(brand.trim() !== '' && { brand: brand.trim() }),
      ...(without !== '' && { withoutDescriptionIn: without }),
    };
    const outcome = await api.call('POST /v1/description-jobs', {
      body: { filter, request: requestOf(wish) },
    });
    setBusy(false);
    setFailure(outcome.ok ? undefined : outcome.failure);
    if (outcome.ok) onMade();
  }

  return (
    <section aria-labelledby="new-job" class="panel">
      <h2 id="new-job">{texts.newJob}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <div class="fields">
          <label class="field">
            <span>{texts.category}</span>
            <input
              type="text"
              list="categories"
              maxLength={200}
              value={category}
              onInput={(event) => setCategory(event.currentTarget.value)}
            />
            <Suggestions id="categories" values={facets?.categories} />
            <small>{texts.emptyMeansAll}</small>
          </label>
          <label class="field">
            <span>{texts.brand}</span>
            <input
              type="text"
              list="brands"
              maxLength={200}
              value={brand}
              onInput={(event) => setBrand(event.currentTarget.value)}
            />
            <Suggestions id="brands" values={facets?.brands} />
            <small>{texts.emptyMeansAll}</small>
          </label>
          <label class="field">
            <span>{texts.withoutDescription}</span>
            <select value={without} onChange={(event) => setWithout(event.currentTarget.value)}>
              <option value="">{texts.anyProduct}</option>
              <option value="en">{texts.languageNames.en}</option>
              <option value="pl">{texts.languageNames.pl}</option>
            </select>
          </label>
        </div>
        <RequestFields api={api} texts={texts} wish={wish} onChange={setWish} />
        <button type="submit" class="button" disabled={isBusy || wish.languages.length === 0}>
          {texts.estimateJob}
        </button>
      </form>
      {failure !== undefined && <FailureNote failure={failure} texts={texts} />}
    </section>
  );
}

function Suggestions({
  id,
  values = [],
}: {
  readonly id: string;
  readonly values?: readonly { readonly value: string; readonly count: number }[] | undefined;
}): VNode {
  return (
    <datalist id={id}>
      {values.map(({ value, count }) => (
        <option key={value} value={value} label={`${value} (${count})`} />
      ))}
    </datalist>
  );
}
