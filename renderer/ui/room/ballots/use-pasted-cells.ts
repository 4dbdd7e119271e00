import Papa from 'papaparse';
import { useTexts } from '../../parts/texts';
import { type BallotPile, paste } from '../../../model/ballot-pile';
import { changePile } from '../../../state/ballots';
import type { PilePlace } from './focus-place';

/** Puts cells of a spreadsheet into a pile, and says how they were read and what is wrong with them. */
export function usePastedCells(): (pile: BallotPile, place: PilePlace, text: string) => string {
  const { t } = useTexts('room');
  return (pile, { row, column }, text) => {
    const cells = Papa.parse<string[]>(text.replace(/(\r\n|\r|\n)+$/, ''), { delimiter: '\t' }).data;
    const pasted = paste(pile, row, column, cells);
    changePile(pasted.pile);
    return [
      t(`ballots.pasted.${pasted.scale}`),
      ...(pasted.faults > 0 ? [t('ballots.faults', { count: pasted.faults })] : []),
      ...(pasted.outside > 0 ? [t('ballots.outside', { count: pasted.outside })] : []),
    ].join(' ');
  };
}
