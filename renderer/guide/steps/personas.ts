import { personasOf } from '../../model/journey';
import type { Persona } from '../../model/persona';
import { type GuideStep, gap, isBlank } from '../guide-step';

export const personas: GuideStep = {
  id: 'personas',
  count: (document) => ({ kind: 'number', value: Object.keys(document.personas).length }),
  missing: (document) => {
    const all = personasOf(document);
    if (all.length === 0) return [{ key: 'noPersona', place: { step: 'personas' }, needed: true }];
    const without = (key: string, lacks: (persona: Persona) => boolean, needed: boolean) =>
      gap(all.filter(lacks), key, (persona) => ({ step: 'personas', personaId: persona.id }), { needed });
    const shares = all.reduce((sum, persona) => sum + (persona.share ?? 0), 0);
    const withShare = all.find((persona) => persona.share !== null);
    return [
      // Hundredths, because 33.3 + 33.3 + 33.4 is a little more than 100 for a computer.
      ...(withShare && Math.round(shares * 100) > 10_000
        ? [{ key: 'sharesAbove100', place: { step: 'personas' as const, personaId: withShare.id }, needed: true }]
        : []),
      ...without('withoutGoals', (persona) => isBlank(persona.goals), true),
      ...without('withoutNeeds', (persona) => isBlank(persona.needs), true),
      ...without('withoutMotivations', (persona) => isBlank(persona.motivations), true),
      // A single persona is everybody: its share says nothing.
      ...(all.length > 1 ? without('withoutShare', (persona) => persona.share === null, false) : []),
    ];
  },
};
