/** Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html. This one cannot be raised. */
export const MOST_CONTAINERS = 10;
