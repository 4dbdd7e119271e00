import type { DefaultNamespace, FlatNamespace, i18n, TFunction } from 'i18next';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

type Namespaces = FlatNamespace | readonly FlatNamespace[] | undefined;
type Texts<Ns extends Namespaces> = {
  readonly t: TFunction<Ns extends undefined ? DefaultNamespace : Exclude<Ns, undefined>>;
  readonly i18n: i18n;
};

const TextsContext = createContext<((namespaces: Namespaces) => Texts<Namespaces>) | null>(null);

/**
 * Hands the interface's texts to all that is drawn within, and hands them anew when the language is switched. It asks
 * i18next for them once: a screen has hundreds of components that speak, and a subscription for each was a seventh of
 * the time in which the map is drawn, and a fifth of what is thrown away while one scrolls.
 */
export function TextsProvider({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const textsOf = useMemo(() => textsIn(i18n, language), [i18n, language]);
  return <TextsContext value={textsOf}>{children}</TextsContext>;
}

/**
 * The texts of these namespaces in the interface's language: `t` takes a key, of the first of them or with another's name
 * before it, and the values to fill in. It is the same for all that ask for the same until the language is switched.
 */
export function useTexts<const Ns extends Namespaces = undefined>(namespaces?: Ns): Texts<Ns> {
  const textsOf = useContext(TextsContext);
  if (!textsOf) throw new Error('There is no TextsProvider around');
  return textsOf(namespaces) as Texts<Ns>;
}

/** Each is made once: `t` is the same for all that ask for the same namespaces. */
function textsIn(i18n: i18n, language: string): (namespaces: Namespaces) => Texts<Namespaces> {
  const known = new Map<string, Texts<Namespaces>>();
  return (namespaces) => {
    const names = typeof namespaces === 'object' ? namespaces.join() : (namespaces ?? '');
    const before = known.get(names);
    if (before) return before;
    const ns = typeof namespaces === 'object' ? namespaces[0] : namespaces;
    const made = { t: rememberingPlain(lookUpWith(i18n, language, ns)), i18n };
    known.set(names, made);
    return made;
  };
}

type LookUp = (key: string, values?: object) => unknown;

// Keys and values are checked where `t` is called: here any may come.
function lookUpWith(i18n: i18n, language: string, ns: FlatNamespace | undefined): LookUp {
  const t = i18n.t as unknown as LookUp;
  return (key, values) => t(key, { lng: language, ns, ...values });
}

/** A text that has nothing to fill in is looked up once. */
function rememberingPlain(lookUp: LookUp): TFunction {
  const known = new Map<string, unknown>();
  const t: LookUp = (key, values) => {
    if (values) return lookUp(key, values);
    if (!known.has(key)) known.set(key, lookUp(key));
    return known.get(key);
  };
  return t as unknown as TFunction;
}
