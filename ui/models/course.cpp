// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/course.h"

#include <QCoreApplication>

namespace strato::ui {
namespace {

class CourseWords {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::Course)
};

CourseEntry entry(const char *id, QString title, QString group, const char *platform, QString about) {
  return {ConceptId{id}, std::move(title), std::move(group), QString::fromLatin1(platform), std::move(about)};
}

}  // namespace

std::vector<CourseEntry> course() {
  const QString serverless = CourseWords::tr("Serverless");
  const QString servers = CourseWords::tr("Virtual servers");
  const QString scaling = CourseWords::tr("Scaling and watching");
  const QString containers = CourseWords::tr("Containers");
  const QString simple = CourseWords::tr("Ready-made");
  return {
      entry("serverless", CourseWords::tr("Serverless, the idea"), serverless, "none",
            CourseWords::tr("No servers to look after, and what stays yours.")),
      entry("lambda", CourseWords::tr("AWS Lambda"), serverless, "lambda",
            CourseWords::tr("Code that runs when an event arrives.")),
      entry("api-gateway", CourseWords::tr("Amazon API Gateway"), serverless, "gateway",
            CourseWords::tr("The HTTP door with locks and counters.")),
      entry("ec2", CourseWords::tr("Amazon EC2"), servers, "ec2", CourseWords::tr("Virtual servers of every size.")),
      entry("ec2-pricing", CourseWords::tr("Spot and purchase options"), servers, "ec2",
            CourseWords::tr("The same server at four prices.")),
      entry("ebs", CourseWords::tr("EBS and instance store"), servers, "ec2",
            CourseWords::tr("Disks that stay, and disks that go.")),
      entry("auto-scaling", CourseWords::tr("EC2 Auto Scaling"), scaling, "ec2",
            CourseWords::tr("A group that grows and shrinks with the load.")),
      entry("load-balancing", CourseWords::tr("Elastic Load Balancing"), scaling, "ec2",
            CourseWords::tr("One address in front of many servers.")),
      entry("cloudwatch", CourseWords::tr("Amazon CloudWatch"), scaling, "none",
            CourseWords::tr("Metrics, alarms and logs.")),
      entry("containers", CourseWords::tr("Containers and Docker"), containers, "none",
            CourseWords::tr("An image that runs the same everywhere.")),
      entry("ecr", CourseWords::tr("Amazon ECR"), containers, "ecs", CourseWords::tr("Where images are kept.")),
      entry("ecs", CourseWords::tr("Amazon ECS"), containers, "ecs",
            CourseWords::tr("Decides what runs where, and how many.")),
      entry("fargate", CourseWords::tr("AWS Fargate"), containers, "fargate",
            CourseWords::tr("Capacity for containers, without servers.")),
      entry("eks", CourseWords::tr("EKS and Kubernetes"), containers, "eks",
            CourseWords::tr("Kubernetes with a control plane run by AWS.")),
      entry("batch", CourseWords::tr("AWS Batch"), simple, "batch",
            CourseWords::tr("Queues of jobs that have a start and an end.")),
      entry("lightsail", CourseWords::tr("Amazon Lightsail"), simple, "lightsail",
            CourseWords::tr("A small server at a fixed price.")),
  };
}

}  // namespace strato::ui
