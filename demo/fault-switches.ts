/** «Make it misbehave»: what each switch asks of the platform, and when it goes back to nothing. */

/** What each choice asks of `POST /platform/faults`. */
const faults: Readonly<Record<string, object>> = {
  slow: { on: 'message', kind: 'slow', ms: 5000, times: 1 },
  429: { on: 'message', kind: '429', retryAfter: 5, times: 1 },
  503: { on: 'message', kind: '503', times: 1 },
  // Half of an answer: a browser sends a POST again by itself where not a byte has come back.
  cut: { on: 'message', kind: 'truncated', times: 1 },
  'not-json': { on: 'message', kind: 'not-json', times: 1 },
};

const address = '/platform/faults';

const post = (body: object): Promise<Response> =>
  fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

/** How many faults have not struck yet. */
async function pending(): Promise<number> {
  // Our own server's answer.
  const { faults: left } = (await (await fetch(address)).json()) as { faults: readonly object[] };
  return left.length;
}

/** Sets what is chosen in `form`, and goes back to «Nothing» once that has struck. */
export function watchFaultSwitches(form: HTMLFormElement | null): void {
  let look: ReturnType<typeof setTimeout> | undefined;
  const lookAgain = (): void => {
    look = setTimeout(() => {
      void pending().then((left) => (left > 0 ? lookAgain() : form?.reset()), lookAgain);
    }, 500);
  };
  form?.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    clearTimeout(look);
    const fault = faults[target.value];
    void post({ clear: 'all' })
      .then(() => fault && post(fault))
      .then(() => fault && lookAgain());
  });
}
