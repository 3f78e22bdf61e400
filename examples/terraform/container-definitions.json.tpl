[
  {
    "name": "${name}",
    "image": "${account}.dkr.ecr.${region}.amazonaws.com/${name}:${image_tag}",
    "essential": true,
    "cpu": ${cpu},
    "memoryReservation": ${memory},
    "portMappings": [
      { "containerPort": ${port}, "protocol": "TCP" }
    ],
    "environment": ${jsonencode(environment)},
    "command": "bundle exec puma",
    "logConfiguration": {
      "logDriver": "awslogs",
      "options": {
        "awslogs-group": "/ecs/${name}",
        "awslogs-region": "${region}",
        "awslogs-stream-prefix": "${name}"
      }
    }
  }
]
