import { frozenCopy } from "../arguments/frozen.ts";
import { type Question, type Subject, subjects } from "../counts/asked/question.ts";
import { impossibleInQuestion } from "../disclosure/impossible-question.ts";
import { questionShape } from "../disclosure/question-shape.ts";

/**
 * A frozen copy of a question, once it is one that can be asked: it may come out of a file.
 *
 * @throws TypeError for anything but a question; RangeError that names the parts of it that cannot be, never what they
 * were.
 */
export function checkedQuestion(question: Question): Question {
  const subject = (question as { readonly of?: unknown } | null | undefined)?.of;
  if (!subjects.includes(subject as Subject)) {
    throw new TypeError(
      `Pass a question as a table has it in about.question, with \`of\` from ${subjects.join(", ")}.`,
    );
  }
  const wrong = questionShape(question, "question");
  const places = wrong.length > 0 ? wrong : impossibleInQuestion(question).map((name) => `question.${name}`);
  if (places.length > 0) {
    throw new RangeError(
      `Pass a question as a table has it in about.question: change ${[...new Set(places)].join(", ")}.`,
    );
  }
  return frozenCopy(question);
}
