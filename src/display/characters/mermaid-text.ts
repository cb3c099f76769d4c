import { oneLine } from "./one-line.ts";

/**
 * Text from outside as it can stand between the quotes of a Mermaid label. Letters, digits, spaces and commas stay; of the
 * signs only a dash, dot, slash or underscore between letters or digits, where none of them begins a list or a style.
 * Everything else becomes the number of its character, as in `#34;`, so that no id can end a label, begin a comment,
 * a directive or markup, or stand for a word of the language.
 *
 * @example
 * mermaidText('A-12 "end" <b>'); // "A-12 #34;end#34; #60;b#62;"
 */
export function mermaidText(text: string): string {
  const characters = [...oneLine(text)];
  const isPlain = (character: string | undefined): boolean => /^[\p{L}\p{N}]$/u.test(character ?? "");
  const written = characters.map((character, place) => {
    if (isPlain(character) || character === " " || character === "," || /^\p{M}$/u.test(character)) return character;
    const isInside = isPlain(characters[place - 1]) && isPlain(characters[place + 1]);
    return isInside && /^[-./_]$/.test(character) ? character : `#${character.codePointAt(0)};`;
  });
  // A label without text is no label.
  if (written.length === 0) return "#63;";
  // Mermaid 11 takes a whole line for a statement where this word and a space stand in it, even inside quotes.
  return written.join("").replace(/direction(?= )/gi, (word) => `${word.slice(0, -1)}#${word.codePointAt(8)};`);
}
