package io.sidetrace.classroom.enrolment;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** Names to choose from, such as "amber otter". */
final class MadeUpNames {
  private static final List<String> QUALITIES =
      List.of(
          """
          amber azure bold brave brisk bronze calm cedar chalk clear clever cobalt copper
          coral crisp crystal dapper dawn deft eager early ember fair fern fleet floral
          fresh frosty gentle ginger glad golden grand granite green hazel hidden honey
          indigo ivory jade jolly keen kind lasting lemon level light lilac lively lucid
          lunar maple marble mellow merry misty mossy nimble noble novel ocean olive opal
          orchid patient pearl plucky polar proud quick quiet rapid rosy ruby rustic sable
          sandy scarlet serene silent silver sincere slate snowy solar spry stellar sunny
          swift tidy timber topaz tranquil upbeat velvet violet vivid warm willow wise
          witty zesty"""
              .split("\\s+"));

  private static final List<String> ANIMALS =
      List.of(
          """
          alpaca antelope badger bat beaver bee bison bobcat buffalo camel caribou cat
          cheetah chipmunk cicada condor cormorant coyote crab crane cricket crow curlew
          deer dingo dolphin dove dragonfly duck eagle egret elk falcon ferret finch
          firefly flamingo fox frog gazelle gecko gibbon goose gull hare hawk hedgehog
          heron hippo hornet ibex ibis iguana impala jackal jaguar jay kestrel kingfisher
          kite koala lark lemur leopard linnet lizard llama lobster lynx magpie manatee
          marten meerkat mole moose moth mouse newt nightingale ocelot octopus okapi orca
          oriole osprey otter owl panda panther parrot pelican penguin pheasant pigeon
          plover pony puffin quail rabbit raccoon raven robin salmon seal shrew skylark
          sloth snail sparrow squid stoat stork swallow swan tapir tern thrush tiger toad
          toucan trout turtle viper vole walrus weasel whale wolf wombat wren yak zebra"""
              .split("\\s+"));

  private static final int TRIES = 200;

  private MadeUpNames() {}

  /** So many different ones that are free; fewer where hardly any is. */
  static List<String> some(int count, Predicate<String> free, RandomGenerator random) {
    return java.util.stream.Stream.generate(() -> one(random))
        .limit(TRIES)
        .distinct()
        .filter(free)
        .limit(count)
        .toList();
  }

  /** Whether it is one that could have been offered. */
  static boolean has(String name) {
    String[] words = name.strip().toLowerCase(Locale.ROOT).split("\\s+");
    return words.length == 2 && QUALITIES.contains(words[0]) && ANIMALS.contains(words[1]);
  }

  private static String one(RandomGenerator random) {
    return QUALITIES.get(random.nextInt(QUALITIES.size()))
        + " "
        + ANIMALS.get(random.nextInt(ANIMALS.size()));
  }
}
