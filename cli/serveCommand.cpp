// SPDX-License-Identifier: MIT
#include "commands.h"
#include "serve/serveOptions.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace nearshelf::cli {

void addServeCommand(CLI::App& app) {
    auto options = std::make_shared<collector::ServeOptions>();
    CLI::App* command =
        app.add_subcommand("serve", "Collects private reports and serves the storefront's files: all a store needs in one process");
    command->add_option("--host", options->host, "Address to listen on")->capture_default_str();
    command->add_option("--port", options->port, "Port to listen on; 0: any free one")->check(CLI::Range(0, 65535))->capture_default_str();
    command->add_option("--database", options->database, "SQLite file, or postgres://… for several collectors that count together")
        ->type_name("FILE|URL")
        ->capture_default_str();
    command->add_option("--tasks", options->taskFile, "What browsers are asked (JSON); without it no reports are taken")->type_name("FILE");
    command->add_option("--role", options->role, "ldp: counts randomised answers; leader, second: the two aggregators of mode split")
        ->check(CLI::IsMember({"ldp", "leader", "second"}))
        ->capture_default_str();
    command->add_option("--agreement", options->agreement, "leader, second: what nearshelf agree wrote for the two")->type_name("FILE");
    command->add_option("--second", options->secondUrl, "leader: address of the second aggregator (default: as the tasks say)")
        ->type_name("URL");
    command->add_option("--second-ca", options->secondCa, "leader: certificates to trust for it (default: the system's)")
        ->type_name("FILE");
    command->add_option("--storefront", options->storefront, "Folder of the script files, served below /nearshelf/")->type_name("DIR");
    command->add_option("--pack", options->pack, "Folder that nearshelf build wrote, served below /pack/")->type_name("DIR");
    command->add_option("--allow-origin", options->allowOrigin, "Origin whose pages may send reports")->capture_default_str();
    command
        ->add_option("--shopify-secret", options->shopify.secret,
                     "The app's secret: only what Shopify's app proxy has signed is answered, and the privacy webhooks are")
        ->envname("NEARSHELF_SHOPIFY_SECRET")
        ->type_name("SECRET");
    command->add_option("--shopify-shop", options->shopify.shop, "The one shop whose requests count, as my-shop.myshopify.com")
        ->type_name("DOMAIN");
    command->add_flag("!--no-mailbox", options->mailbox, "Does not carry profiles from device to device");
    command->add_flag("--behind-proxy", options->behindProxy, "Takes the client's address for the rate limit from X-Forwarded-For");
    command->add_option("--threads", options->threads, "Threads that answer requests")->check(CLI::Range(1, 64))->capture_default_str();
    command->add_option("--flush-seconds", options->flush.everySeconds, "Writes counts this often; a crash loses no more than that")
        ->check(CLI::Range(1, 3600))
        ->capture_default_str();
    command->add_option("--reports-per-hour", options->rate.perHour, "Reports taken from one network (/24, /48) in an hour; 0: no limit")
        ->capture_default_str();
    command->add_option("--max-connections", options->limits.maxConnections, "Connections held at once")
        ->check(CLI::Range(16, 65536))
        ->capture_default_str();
    command
        ->add_option_function<int>(
            "--request-seconds", [options](int seconds) { options->limits.requestMs = seconds * 1000; },
            "Cuts off who takes longer to send a request (default: 10)")
        ->check(CLI::Range(1, 60));
    command->add_option("--rehearse-weeks", options->movedWeeks, "Acts as if it were so many weeks later, to rehearse");
    command->callback([options] { collector::serve(*options); });
}

}  // namespace nearshelf::cli
