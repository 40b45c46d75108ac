import { type RuleCases, theme } from '../../support/rule-cases.ts';

export const textHasRoom: RuleCases = {
  fails: [
    [theme('page: { size: a5 }\nmargins: { inner: 40, outer: 30, numbers: 19 }'), 'themes/region.yaml:2:10'],
    [theme('page: { width: 105, height: 148 }\nmargins: { top: 35 }'), 'themes/region.yaml:2:10'],
    [theme('margins: { top: 80, bottom: 80 }\npage: { size: a5 }'), 'themes/region.yaml:1:10'],
    [theme('page: { size: a5, columns: 2 }'), 'themes/region.yaml:1:28'],
  ],
  passes: [
    theme('page: { size: a5 }\nmargins: { inner: 40, outer: 30, numbers: 18 }'),
    theme('page: { size: a5 }'),
    theme('page: { columns: 2 }'),
    theme('page: { size: a5, columns: 2 }\nmargins: { inner: 10, outer: 11 }'),
    theme('page: { width: 105, height: 148 }'),
    theme('margins: { top: 55, bottom: 55 }\npage: { size: a5 }'),
  ],
};
