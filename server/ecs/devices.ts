/** `resourceRequirements`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ResourceRequirement.html */

/** A number of GPUs, or ALL of the instance. */
export function isGpuValue(value: string): boolean {
  return value === "ALL" || /^0*[1-9]\d*$/.test(value);
}

/** The only value that NeuronDevice takes. */
export const NEURON_VALUE = "ALL";
