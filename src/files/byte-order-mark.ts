import type { ByteSink } from "./byte-sink.ts";

const MARK: Uint8Array = Uint8Array.of(0xef, 0xbb, 0xbf);

/** Passes bytes on without the UTF-8 byte order mark that may stand at the very start; elsewhere it is text. */
export function withoutByteOrderMark(next: ByteSink): ByteSink {
  let matched = 0;
  let decided = false;

  function decide(): void {
    decided = true;
    if (matched > 0 && matched < MARK.length) next.push(MARK.subarray(0, matched));
  }

  return {
    push(bytes) {
      let start = 0;
      while (!decided && start < bytes.length) {
        if (bytes[start] === MARK[matched]) {
          matched += 1;
          start += 1;
        } else {
          decide();
        }
        if (matched === MARK.length) decided = true;
      }
      if (start < bytes.length) next.push(start === 0 ? bytes : bytes.subarray(start));
    },
    end() {
      if (!decided) decide();
      next.end();
    },
  };
}
