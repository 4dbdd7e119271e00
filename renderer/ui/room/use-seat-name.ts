import { useTexts } from '../parts/texts';
import type { Seat } from '../../model/voting';
import { useFormat } from '../parts/use-format';

/** What a seat is called: by its name, or by its number, from 1, where it has none. */
export function useSeatName(): (seat: Seat, number: number) => string {
  const { t } = useTexts('room');
  const { format } = useFormat();
  return ({ name }, number) => name || t('vote.seat', { number: format.number(number) });
}
