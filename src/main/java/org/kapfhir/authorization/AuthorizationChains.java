package org.kapfhir.authorization;

import com.nimbusds.jose.jwk.source.JWKSource;
import org.kapfhir.authorization.authorize.AuthorizeRules;
import org.kapfhir.authorization.authorize.ConsentDecision;
import org.kapfhir.authorization.authorize.ConsentOffer;
import org.kapfhir.authorization.authorize.ContextChoice;
import org.kapfhir.authorization.authorize.PostedAuthorization;
import org.kapfhir.authorization.authorize.ResponseTypeRule;
import org.kapfhir.authorization.clients.AssertionRequest;
import org.kapfhir.authorization.clients.ClientAssertions;
import org.kapfhir.authorization.clients.PublicClientProvider;
import org.kapfhir.authorization.clients.PublicClientRequest;
import org.kapfhir.authorization.clients.RegisteredClients;
import org.kapfhir.authorization.discovery.Endpoints;
import org.kapfhir.authorization.grants.OpaqueTokens;
import org.kapfhir.authorization.grants.StoredGrants;
import org.kapfhir.authorization.identities.Identities;
import org.kapfhir.authorization.keys.SigningKeys;
import org.kapfhir.authorization.launch.LaunchContexts;
import org.kapfhir.authorization.launch.PatientDirectory;
import org.kapfhir.authorization.login.StoredSessions;
import org.kapfhir.authorization.tokens.BackendScopes;
import org.kapfhir.authorization.tokens.CodeRedemption;
import org.kapfhir.authorization.tokens.RefreshRotation;
import org.kapfhir.authorization.tokens.Revocation;
import org.kapfhir.authorization.tokens.TokenAnswer;
import org.kapfhir.smart.AuthProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2DeviceCodeAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenExchangeAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.X509ClientCertificateAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationEndpointConfigurer;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2ClientAuthenticationConfigurer;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2TokenEndpointConfigurer;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AccessTokenResponseAuthenticationSuccessHandler;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** The endpoints of OAuth 2.0: Spring Authorization Server, with the rules of SMART App Launch where it has none. */
@Configuration(proxyBeanMethods = false)
@EmbeddedServer
class AuthorizationChains {
    private static final String[] ENDPOINTS = {
        "/oauth2/authorize", "/oauth2/token", "/oauth2/introspect", "/oauth2/revoke", "/oauth2/jwks"
    };

    private final Identities identities;
    private final RegisteredClients clients;
    private final StoredGrants grants;
    private final Endpoints endpoints;
    private final TokenErrors errors = new TokenErrors();

    AuthorizationChains(Identities identities, RegisteredClients clients, StoredGrants grants, Endpoints endpoints) {
        this.identities = identities;
        this.clients = clients;
        this.grants = grants;
        this.endpoints = endpoints;
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain authorizationEndpoints(
            HttpSecurity http,
            AuthProperties auth,
            LaunchContexts launches,
            ConsentOffer offers,
            PatientDirectory patients,
            ClientAssertions assertions,
            OpaqueTokens tokens,
            SigningKeys keys,
            SessionRepository<? extends Session> sessions)
            throws Exception {
        ContextChoice contexts = new ContextChoice(identities, launches, patients, offers);
        OwnWayIn.only(http);
        http.setSharedObject(JWKSource.class, keys);
        http.setSharedObject(OAuth2AuthorizationConsentService.class, new NoConsentKept());
        HttpSessionRequestCache requests = new HttpSessionRequestCache();
        requests.setMatchingRequestParameterName(null);
        return http.securityMatcher(ENDPOINTS)
                .with(
                        OAuth2AuthorizationServerConfigurer.authorizationServer(),
                        server -> server.clientAuthentication(client -> proofOfClient(client, assertions))
                                .authorizationEndpoint(endpoint -> authorizationRequests(
                                        endpoint,
                                        new AuthorizeRules(auth.fhirBase(), identities, launches),
                                        offers,
                                        contexts))
                                .tokenEndpoint(endpoint -> tokenRequests(endpoint, new StoredSessions(sessions)))
                                .tokenIntrospectionEndpoint(endpoint -> endpoint.errorResponseHandler(errors))
                                .tokenRevocationEndpoint(endpoint -> endpoint.errorResponseHandler(errors)
                                        .authenticationProviders(providers -> {
                                            providers.clear();
                                            providers.add(new Revocation(grants));
                                        })))
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .requestCache(cache -> cache.requestCache(requests))
                .cors(cors -> cors.configurationSource(new TokenCors(identities)))
                .headers(headers -> PageHeaders.set(headers, identities))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new StartLogin(errors)))
                .addFilterAfter(new PostedAuthorization(), SecurityContextHolderFilter.class)
                .addFilterBefore(new BearerCaller(tokens, clients), AbstractPreAuthenticatedProcessingFilter.class)
                .build();
    }

    private void proofOfClient(OAuth2ClientAuthenticationConfigurer client, ClientAssertions assertions) {
        client.errorResponseHandler(errors)
                .authenticationConverter(new AssertionRequest())
                .authenticationConverter(new PublicClientRequest(grants))
                .authenticationProvider(new PublicClientProvider(clients))
                .authenticationProviders(providers -> {
                    providers.removeIf(X509ClientCertificateAuthenticationProvider.class::isInstance);
                    providers.stream()
                            .filter(JwtClientAssertionAuthenticationProvider.class::isInstance)
                            .map(JwtClientAssertionAuthenticationProvider.class::cast)
                            .forEach(provider -> provider.setJwtDecoderFactory(assertions));
                });
    }

    private void authorizationRequests(
            OAuth2AuthorizationEndpointConfigurer endpoint,
            AuthorizeRules rules,
            ConsentOffer offers,
            ContextChoice contexts) {
        endpoint.consentPage(endpoints.consent())
                .errorResponseHandler(new AuthorizeAnswers())
                .authorizationRequestConverter(new ResponseTypeRule(clients))
                .authenticationProviders(providers -> {
                    providers.stream()
                            .filter(OAuth2AuthorizationCodeRequestAuthenticationProvider.class::isInstance)
                            .map(OAuth2AuthorizationCodeRequestAuthenticationProvider.class::cast)
                            .forEach(provider -> provider.setAuthenticationValidator(rules));
                    providers.replaceAll(
                            provider -> provider instanceof OAuth2AuthorizationConsentAuthenticationProvider
                                    ? new ConsentDecision(provider, grants, offers, contexts)
                                    : provider);
                });
    }

    private void tokenRequests(OAuth2TokenEndpointConfigurer endpoint, StoredSessions sessions) {
        OAuth2AccessTokenResponseAuthenticationSuccessHandler answer =
                new OAuth2AccessTokenResponseAuthenticationSuccessHandler();
        answer.setAccessTokenResponseCustomizer(new TokenAnswer(grants, endpoints.style())::complete);
        endpoint.accessTokenResponseHandler(answer).errorResponseHandler(errors).authenticationProviders(providers -> {
            providers.removeIf(OAuth2DeviceCodeAuthenticationProvider.class::isInstance);
            providers.removeIf(OAuth2TokenExchangeAuthenticationProvider.class::isInstance);
            providers.stream()
                    .filter(OAuth2ClientCredentialsAuthenticationProvider.class::isInstance)
                    .map(OAuth2ClientCredentialsAuthenticationProvider.class::cast)
                    .forEach(provider -> provider.setAuthenticationValidator(new BackendScopes()));
            providers.replaceAll(provider -> {
                if (provider instanceof OAuth2AuthorizationCodeAuthenticationProvider) {
                    return new CodeRedemption(provider, grants);
                }
                return provider instanceof OAuth2RefreshTokenAuthenticationProvider
                        ? new RefreshRotation(provider, grants, sessions)
                        : provider;
            });
        });
    }
}
