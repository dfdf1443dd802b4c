/** A reporter for web-test-runner that names what was skipped: a name says why. */
export const skippedReporter = () => ({
  stop({ sessions }) {
    const names = sessions.flatMap(({ testResults }) =>
      testResults ? skippedIn(testResults) : [],
    );
    if (names.length === 0) return;
    console.log(`\nSkipped:\n${[...new Set(names)].map((name) => `  ${name}`).join('\n')}`);
  },
});

/** A group that is skipped as a whole is named once. */
function skippedIn({ name, tests, suites }, path = []) {
  const own = name ? [...path, name] : path;
  const below = testsIn({ tests, suites });
  if (own.length > 0 && below.length > 1 && below.every(({ skipped }) => skipped))
    return [`${own.join(' › ')}: ${below.length} tests`];
  return [
    ...tests.filter(({ skipped }) => skipped).map((test) => [...own, test.name].join(' › ')),
    ...suites.flatMap((suite) => skippedIn(suite, own)),
  ];
}

const testsIn = ({ tests, suites }) => [...tests, ...suites.flatMap(testsIn)];
