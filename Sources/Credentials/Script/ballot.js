// Ballots in the respondent's browser: RSABSSA-SHA384-PSS-Randomized of RFC 9474.
//
//   const { serial, blinded, state } = LeyeBallot.request(wave, modulus, exponent);
//   // send `blinded` with the token, keep `state` in this browser alone, get a blind signature
//   const ballot = LeyeBallot.finalize(state, blindSignature);
//
// All arguments and results are texts in base64url, `state` an object of such texts. Errors are thrown with a
// `code`: "random" (the browser has no generator), "unreadable" (an argument is none), "signature" (the
// signature is not the wave's). A browser without BigInt does not define LeyeBallot at all.
//
// SHA-384 is here because crypto.subtle is missing on pages without TLS.
globalThis.LeyeBallot = (() => {
  "use strict";

  const purpose = [..."leye/ballot/1"].map((letter) => letter.charCodeAt(0));
  const digestSize = 48;
  const saltSize = 48;

  // Bytes and numbers

  function fault(code, message) {
    return Object.assign(new Error(message), { code });
  }

  function randomBytes(count) {
    if (!globalThis.crypto || !crypto.getRandomValues) {
      throw fault("random", "this browser has no generator of random numbers");
    }
    return [...crypto.getRandomValues(new Uint8Array(count))];
  }

  function toText(bytes) {
    return btoa(String.fromCharCode(...bytes))
      .replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
  }

  function fromText(text) {
    if (typeof text !== "string" || !/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) {
      throw fault("unreadable", "not base64url");
    }
    const letters = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return [...letters].map((letter) => letter.charCodeAt(0));
  }

  function toNumber(bytes) {
    return BigInt("0x0" + bytes.map((byte) => byte.toString(16).padStart(2, "0")).join(""));
  }

  function toBytes(number, count) {
    const digits = number.toString(16).padStart(2 * count, "0");
    return Array.from({ length: count }, (_, at) => parseInt(digits.substr(2 * at, 2), 16));
  }

  function power(base, exponent, modulus) {
    let result = 1n;
    for (const bit of exponent.toString(2)) {
      result = (result * result) % modulus;
      if (bit === "1") result = (result * base) % modulus;
    }
    return result;
  }

  // The inverse of a number modulo another one, 0 where there is none.
  function inverseOf(number, modulus) {
    let [rest, next] = [modulus, number % modulus];
    let [factor, nextFactor] = [0n, 1n];
    while (next !== 0n) {
      const times = rest / next;
      [rest, next] = [next, rest - times * next];
      [factor, nextFactor] = [nextFactor, factor - times * nextFactor];
    }
    if (rest !== 1n) return 0n;
    return factor < 0n ? factor + modulus : factor;
  }

  function randomBelow(modulus, size) {
    for (;;) {
      const number = toNumber(randomBytes(size));
      if (number > 0n && number < modulus) return number;
    }
  }

  // SHA-384 (FIPS 180-4). Its constants are the first 64 bits of the fractions of roots of primes.

  const word = (number) => BigInt.asUintN(64, number);

  function root(number, degree) {
    let low = 0n;
    for (let bit = 1n << 80n; bit > 0n; bit >>= 1n) {
      if ((low + bit) ** degree <= number) low += bit;
    }
    return low;
  }

  const primes = [];
  for (let number = 2; primes.length < 80; number += 1) {
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  }
  const rounds = primes.map((prime) => word(root(BigInt(prime) << 192n, 3n)));
  const start = primes.slice(8, 16).map((prime) => word(root(BigInt(prime) << 128n, 2n)));

  const turned = (number, count) => word((number >> count) | (number << (64n - count)));

  function sha384(bytes) {
    const padding = new Array((239 - (bytes.length % 128)) % 128).fill(0);
    const message = [...bytes, 0x80, ...padding, ...toBytes(BigInt(8 * bytes.length), 16)];
    let state = start;
    for (let block = 0; block < message.length; block += 128) {
      const schedule = [];
      for (let at = 0; at < 80; at += 1) {
        if (at < 16) {
          schedule.push(toNumber(message.slice(block + 8 * at, block + 8 * at + 8)));
          continue;
        }
        const early = schedule[at - 15];
        const late = schedule[at - 2];
        const first = turned(early, 1n) ^ turned(early, 8n) ^ (early >> 7n);
        const second = turned(late, 19n) ^ turned(late, 61n) ^ (late >> 6n);
        schedule.push(word(schedule[at - 16] + first + schedule[at - 7] + second));
      }
      let [a, b, c, d, e, f, g, h] = state;
      for (let at = 0; at < 80; at += 1) {
        const choice = (e & f) ^ (word(~e) & g);
        const left = turned(e, 14n) ^ turned(e, 18n) ^ turned(e, 41n);
        const first = h + left + choice + rounds[at] + schedule[at];
        const right = turned(a, 28n) ^ turned(a, 34n) ^ turned(a, 39n);
        const second = right + ((a & b) ^ (a & c) ^ (b & c));
        [h, g, f, e, d, c, b, a] = [g, f, e, word(d + first), c, b, a, word(first + second)];
      }
      state = [a, b, c, d, e, f, g, h].map((value, at) => word(value + state[at]));
    }
    return state.slice(0, 6).flatMap((value) => toBytes(value, 8));
  }

  // EMSA-PSS (RFC 8017) for a modulus whose highest bit is set

  function masked(block, seed) {
    const mask = [];
    for (let counter = 0; mask.length < block.length; counter += 1) {
      mask.push(...sha384([...seed, 0, 0, 0, counter]));
    }
    const result = block.map((byte, at) => byte ^ mask[at]);
    result[0] &= 0x7f;
    return result;
  }

  function encoded(message, salt, size) {
    const digest = sha384([0, 0, 0, 0, 0, 0, 0, 0, ...sha384(message), ...salt]);
    const padding = new Array(size - saltSize - digestSize - 2).fill(0);
    return [...masked([...padding, 1, ...salt], digest), ...digest, 0xbc];
  }

  // A signature is valid when the message encodes to what it hides, with the salt that it hides.
  function isValid(signature, message, modulus, exponent, size) {
    if (signature <= 0n || signature >= modulus) return false;
    const hidden = toBytes(power(signature, exponent, modulus), size);
    const digest = hidden.slice(size - digestSize - 1, size - 1);
    const salt = masked(hidden.slice(0, size - digestSize - 1), digest).slice(-saltSize);
    return encoded(message, salt, size).every((byte, at) => byte === hidden[at]);
  }

  function readKey(modulusText, exponentText) {
    const bytes = fromText(modulusText);
    const modulus = toNumber(bytes);
    const exponent = toNumber(fromText(exponentText));
    if (bytes.length < 256 || bytes[0] < 128 || modulus % 2n === 0n || exponent < 3n) {
      throw fault("unreadable", "not a key");
    }
    return { modulus, exponent, size: bytes.length };
  }

  /** Makes a ballot for a wave and blinds it. */
  function request(waveText, modulusText, exponentText) {
    const { modulus, exponent, size } = readKey(modulusText, exponentText);
    const wave = fromText(waveText);
    if (wave.length !== 32) throw fault("unreadable", "not a wave");
    const serial = randomBytes(32);
    const message = [...randomBytes(32), ...purpose, ...wave, ...serial];
    const number = toNumber(encoded(message, randomBytes(saltSize), size));
    for (;;) {
      const factor = randomBelow(modulus, size);
      const inverse = inverseOf(factor, modulus);
      if (inverse === 0n) continue;
      const blinded = (number * power(factor, exponent, modulus)) % modulus;
      return {
        serial: toText(serial),
        blinded: toText(toBytes(blinded, size)),
        state: {
          message: toText(message),
          inverse: toText(toBytes(inverse, size)),
          modulus: modulusText,
          exponent: exponentText,
        },
      };
    }
  }

  /** Takes the blinding off a signature, checks what comes out, and returns the ballot as text. */
  function finalize(state, blindSignature) {
    const { modulus, exponent, size } = readKey(state.modulus, state.exponent);
    const message = fromText(state.message);
    const blind = fromText(blindSignature);
    const signature = (toNumber(blind) * toNumber(fromText(state.inverse))) % modulus;
    if (blind.length !== size || !isValid(signature, message, modulus, exponent, size)) {
      throw fault("signature", "the signature is not the wave's");
    }
    return toText([...message, ...toBytes(signature, size)]);
  }

  return Object.freeze({ request, finalize });
})();
