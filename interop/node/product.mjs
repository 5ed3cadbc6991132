// ComputeID as a child process that answers the conformance protocol CTP/1 (docs/spec/ctp.md), and the lines of a report.
import {spawn} from 'node:child_process';
import {createInterface} from 'node:readline';

export class Product {
  #answers;
  #child;
  #count = 0;

  static async start(command) {
    const product = new Product();
    product.#child = spawn(command[0], command.slice(1), {stdio: ['pipe', 'pipe', 'inherit']});
    product.#answers = createInterface({input: product.#child.stdout})[Symbol.asyncIterator]();
    await product.#exchange({ctp: 1, hello: {suite: 'interoperation'}});
    return product;
  }

  /** The answer to one question: `ok` or `reject`. */
  async ask(op, input) {
    const id = String(this.#count++);
    const answer = await this.#exchange({id, op, in: input});
    if (answer.id !== id || !(answer.ok || answer.reject)) {
      throw new Error(`${op}: ${JSON.stringify(answer)}`);
    }
    return answer;
  }

  stop() {
    this.#child.stdin.end();
  }

  async #exchange(line) {
    this.#child.stdin.write(JSON.stringify(line) + '\n');
    const {value, done} = await this.#answers.next();
    if (done) {
      throw new Error('the product has ended');
    }
    return JSON.parse(value);
  }
}

/** Runs one check and says how it went; what it returns is told behind its name. */
export async function check(name, body) {
  try {
    console.log(`ok       ${name}: ${await body()}`);
  } catch (fault) {
    console.log(`FAILED   ${name}: ${fault.message.replaceAll(/\s+/g, ' ')}`);
  }
}

export function skip(name, reason) {
  console.log(`skipped  ${name}: ${reason}`);
}
