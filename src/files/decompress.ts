import type { Transform } from "node:stream";
import zlib from "node:zlib";
import { refusal } from "../arguments/refusal.ts";
import type { ByteSink } from "./byte-sink.ts";
import type { Compression } from "./compression.ts";
import { installed } from "./parquet/installed.ts";
import { zstdFrames } from "./zstd-frames.ts";

/** A stage like a `ByteSink` that takes its time: the next bytes come when those before have been passed on. */
export interface SlowByteSink {
  push(bytes: Uint8Array): Promise<void>;
  end(): Promise<void>;
}

/** How many bytes come out at once. */
const CHUNK = 262_144;

/**
 * Passes the bytes of a compressed file on as they were before, as they come: however much comes out of a file, memory
 * does not grow.
 *
 * @throws RangeError when the file is damaged or cut off, or nothing is there that reads zstd, with what to do.
 */
export async function decompressed(compression: Compression, next: ByteSink): Promise<SlowByteSink> {
  const sink = keepingApart(next);
  const stage = compression === "gzip" ? gunzipped(sink) : zstdDecompressed(await frameDecoder(sink));
  const orDamaged = async (work: Promise<void>): Promise<void> => {
    try {
      await work;
    } catch {
      if (sink.problem !== null) throw sink.problem.cause;
      throw refusal(
        "file-not-decompressed",
        "Make the compressed files again, as gzip and zstd do without options: one of them is damaged or cut off.",
      );
    }
  };
  return { push: (bytes) => orDamaged(stage.push(bytes)), end: () => orDamaged(stage.end()).then(() => next.end()) };
}

/** The next stage, with what it threw: that is not the fault of the compressed file. */
interface ApartSink {
  problem: { readonly cause: unknown } | null;
  push(bytes: Uint8Array): void;
}

function keepingApart(next: ByteSink): ApartSink {
  const sink: ApartSink = {
    problem: null,
    push(bytes) {
      try {
        next.push(bytes);
      } catch (cause) {
        sink.problem ??= { cause };
        throw cause;
      }
    },
  };
  return sink;
}

function gunzipped(sink: ApartSink): SlowByteSink {
  const stream = zlib.createGunzip({ chunkSize: CHUNK });
  const stage = throughStream(stream, sink);
  let given = 0;
  return {
    push(bytes) {
      given += bytes.length;
      return stage.push(bytes);
    },
    async end() {
      await stage.end();
      // It stops at a zero behind its data, and would leave out what comes after that without a word.
      if (stream.bytesWritten !== given) throw new Error("something behind the end");
    },
  };
}

/** Feeds bytes to a stream of Node one block after the other: what comes out is passed on before the next goes in. */
function throughStream(stream: Transform, sink: ApartSink): SlowByteSink {
  let fail: (problem: unknown) => void = () => {};
  stream.on("error", (problem) => fail(problem));
  stream.on("data", (bytes: Uint8Array) => {
    try {
      if (sink.problem === null) sink.push(bytes);
    } catch {
      stream.destroy(new Error("stopped"));
    }
  });
  const work = (start: (done: (problem?: Error | null) => void) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      fail = reject;
      if (stream.destroyed) reject(new Error("stopped"));
      else start((problem) => (problem ? reject(problem) : resolve()));
    });
  return {
    push: (bytes) => work((done) => stream.write(bytes, done)),
    end: () =>
      work((done) => {
        if (stream.readableEnded) done();
        else stream.once("end", () => done()).end();
      }),
  };
}

/** Makes a decoder for one frame. */
type FrameDecoder = () => SlowByteSink;

/**
 * What reads a frame of zstd: Node itself from 22.15 on, else the optional package. The package does not look at the
 * checksum.
 */
async function frameDecoder(sink: ApartSink): Promise<FrameDecoder> {
  const { createZstdDecompress } = zlib as unknown as {
    readonly createZstdDecompress?: (options: { readonly chunkSize: number }) => Transform;
  };
  if (createZstdDecompress !== undefined) return () => throughStream(createZstdDecompress({ chunkSize: CHUNK }), sink);
  const fzstd = await installed(() => import("fzstd"));
  if (fzstd === null) throw zstdMissing();
  return () => {
    const decoder = new fzstd.Decompress((bytes) => sink.push(bytes));
    return {
      // It keeps what it is given, and the block is lent.
      push: async (bytes) => decoder.push(bytes.slice(), false),
      end: async () => decoder.push(new Uint8Array(0), true),
    };
  };
}

/** The refusal where nothing is there that reads zstd. */
export function zstdMissing(): RangeError {
  return refusal("package-missing", "Read zstd files with Node 22.15 or later, or install fzstd beside nareis.", [
    "fzstd",
  ]);
}

function zstdDecompressed(start: FrameDecoder): SlowByteSink {
  const frames = zstdFrames();
  let decoder: SlowByteSink | null = null;
  return {
    async push(block) {
      for (const { bytes, endsFrame } of frames.cut(block)) {
        decoder ??= start();
        await decoder.push(bytes);
        if (!endsFrame) continue;
        await decoder.end();
        decoder = null;
      }
    },
    async end() {
      if (!frames.mayEnd()) throw new Error("cut off");
    },
  };
}
