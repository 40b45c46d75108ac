// What was decided in the plans that tests build after some of their documents had been adopted, by folder.

/** Amounts as the plan has them: of one year, or of each year from one on. */
const each = (amounts, source) =>
  Object.entries(amounts).map(([year, amount]) => ({ year, ...(source && { source }), amount }));

/** On which day, which actions came, and what the fields of others said before. */
export const decidedLater = {
  'test/plans/fylke': {
    day: '2027-06-15',
    came: ['laeremeistrar', 'symjebasseng-ytre', 'sykkelveg-storvag'],
    before: {
      frivilligportal: {
        end: '2027-06',
        milestones: [
          { date: '2026-12', title: 'Portalen er open i fire kommunar' },
          { date: '2027-06', title: 'Portalen er open i alle kommunar' },
        ],
        costs: each({ 2026: '500000', 2027: '350000' }),
        financing: [
          ...each({ 2026: '300000', 2027: '200000' }, 'fylket'),
          ...each({ 2026: '200000', 2027: '150000' }, 'deltakarar'),
        ],
      },
      'skuleveg-kryssingar': {
        costs: each({ 2026: '6000000', 2027: '8000000', 2028: '8000000', 2029: '6000000' }),
        financing: [
          ...each(
            { 2026: '4500000', 2027: '6000000', 2028: '6000000', 2029: '4500000' },
            'fylket-investering',
          ),
          ...each({ 2026: '1500000', 2027: '2000000', 2028: '2000000', 2029: '1500000' }, 'staten'),
        ],
      },
      'sykkel-til-jobb': {
        end: '2028-11',
        costs: each({ 2027: '2400000', 2028: '2600000' }),
        financing: each({ 2027: '2400000', 2028: '2600000' }, 'fylket-investering'),
      },
    },
  },
};
