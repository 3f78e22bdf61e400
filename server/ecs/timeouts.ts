/**
 * What Fargate keeps of startTimeout and stopTimeout, in seconds.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export const FARGATE_TIMEOUT = { least: 2, most: 120 } as const;
