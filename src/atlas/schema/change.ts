/** `changes.yaml`: changes to the facts. */
import * as v from 'valibot';
import { date } from './date.ts';
import { doc, fields, known, list, text, type Infer } from './values.ts';

/** Ids that a change may refer to; any if absent. */
interface ChangeIds {
  readonly features?: readonly string[];
  readonly sources?: readonly string[];
}

/** One change to the facts. */
export const changeSchema = ({ features, sources }: ChangeIds = {}) =>
  fields({
    date: doc(date('day'), 'Day of the change'),
    about: doc(
      v.pipe(list(known(features, 'feature')), v.nonEmpty('a change concerns something')),
      'Ids of the features or groups it concerns',
    ),
    what: fields({ en: text, ur: text }),
    sources: doc(
      v.pipe(list(known(sources, 'source')), v.nonEmpty('a change needs a source')),
      'Ids of its sources',
    ),
  });

export type Change = Infer<ReturnType<typeof changeSchema>>;
