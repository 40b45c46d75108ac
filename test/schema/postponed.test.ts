import { judgePlan } from '../support/judge-plan.ts';
import { replace } from '../support/rule-cases.ts';
import { smallPlanWith } from '../support/small-plan.ts';

/** What is missing where the action has this status, and these fields besides. */
async function missing(status: string, fields = ''): Promise<readonly string[]> {
  const found = await judgePlan(
    smallPlanWith({
      'actions/skilt.yaml': replace('status: ongoing\ncosts', `status: ${status}\n${fields}costs`),
    }),
  );
  return found.filter((line) => line.includes('missing-key')).map((line) => /«(.*?)»/.exec(line)?.[1] ?? '');
}

test.each([
  ['postponed', '', ['statusNote', 'postponedTo']],
  ['postponed', 'statusNote: Venter.\n', ['postponedTo']],
  ['postponed', 'postponedTo: 2013\n', ['statusNote']],
  ['postponed', 'statusNote: Venter.\npostponedTo: 2013\n', []],
  ['cancelled', '', ['statusNote']],
  ['cancelled', 'statusNote: Avslått.\n', []],
  ['idea', '', []],
  ['planned', '', []],
])('%s with %j lacks %j', async (status, fields, expected) => {
  expect(await missing(status, fields)).toEqual(expected);
});

test('a year that is none is reported', async () => {
  const found = await judgePlan(
    smallPlanWith({
      'actions/skilt.yaml': replace(
        'status: ongoing\ncosts',
        'status: postponed\nstatusNote: Venter.\npostponedTo: til våren\ncosts',
      ),
    }),
  );
  expect(found).toContain(
    'error wrong-type actions/skilt.yaml:10:14 skal være et heltall, men er teksten «til våren»',
  );
});
