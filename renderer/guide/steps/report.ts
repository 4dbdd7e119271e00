import type { GuideStep } from '../guide-step';

export const report: GuideStep = {
  id: 'report',
  count: () => null,
  missing: ({ map }, { changedSinceReport }) => {
    const place = { step: 'report' } as const;
    if (map.reportedAt === null) return [{ key: 'nothingExported', place, needed: true }];
    return changedSinceReport ? [{ key: 'changedSinceExport', place, needed: true }] : [];
  },
};
