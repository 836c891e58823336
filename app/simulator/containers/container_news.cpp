// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/containers/container_news.h"

namespace strato::simulator {

Message wordsForContainers(const News &news) {
  const std::string clock = clockText(news.at);
  const std::string first = std::to_string(news.first);
  const std::string second = std::to_string(news.second);
  switch (news.kind) {
    case News::Kind::ContainerRunning:
      return Message("%1 another container is running, now %2", {clock, first});
    case News::Kind::ContainerStopped:
      return news.first == 1 ? Message("%1 a container has stopped, one goes on", {clock})
                             : Message("%1 a container has stopped, %2 go on", {clock, first});
    case News::Kind::ContainerFailed:
      return news.first == 1 ? Message("%1 a container has failed, one goes on", {clock})
                             : Message("%1 a container has failed, %2 go on", {clock, first});
    case News::Kind::HostFailed:
      return news.first == 1 ? Message("%1 an instance has failed with its containers, one goes on", {clock})
                             : Message("%1 an instance has failed with its containers, %2 go on", {clock, first});
    case News::Kind::ContainersOut:
      return Message("%1 the service grows, desired count %2 to %3", {clock, first, second});
    case News::Kind::ContainersIn:
      return Message("%1 the service shrinks, desired count %2 to %3", {clock, first, second});
    case News::Kind::ContainersPending:
      return news.first == 1 ? Message("%1 no instance has room: 1 container is pending", {clock})
                             : Message("%1 no instance has room: %2 containers are pending", {clock, first});
    case News::Kind::HostJoined:
      return news.first == 1 ? Message("%1 an instance has joined the cluster, which has 1 now", {clock})
                             : Message("%1 an instance has joined the cluster, which has %2 now", {clock, first});
    case News::Kind::HostsOut:
      return Message("%1 the cluster grows, instances %2 to %3", {clock, first, second});
    case News::Kind::HostsIn:
      return Message("%1 the cluster shrinks, instances %2 to %3", {clock, first, second});
    case News::Kind::TaskNotice:
      return news.first == 1
                 ? Message("%1 AWS takes a Spot task back in two minutes; 1 request is in it", {clock})
                 : Message("%1 AWS takes a Spot task back in two minutes; %2 requests are in it", {clock, first});
    default:
      return {};
  }
}

}  // namespace strato::simulator
